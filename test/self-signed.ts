import { generateKeyPairSync, sign } from "node:crypto";

type Bytes = Uint8Array;

/** One value of DER (X.690): a tag, a length, the content. */
function der(tag: number, ...content: readonly Bytes[]): Buffer {
  const body = Buffer.concat(content);
  const length =
    body.length < 128
      ? [body.length]
      : body.length < 256
        ? [0x81, body.length]
        : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const sequence = (...content: readonly Bytes[]) => der(0x30, ...content);
const oid = (hex: string) => der(0x06, Buffer.from(hex, "hex"));
const text = (tag: number, words: string) => der(tag, Buffer.from(words));
const extension = (id: string, value: Buffer) => sequence(oid(id), der(0x04, value));

const ecdsaWithSha256 = sequence(oid("2a8648ce3d040302"));

/** A certificate for localhost that signs itself, and its key, as PEM: made here, so that no program is needed for it. */
export function selfSigned(): { readonly certificate: string; readonly key: string } {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = sequence(der(0x31, sequence(oid("550403"), text(0x0c, "localhost"))));
  const always = sequence(text(0x17, "200101000000Z"), text(0x18, "21200101000000Z"));
  const extensions = sequence(
    extension("551d11", sequence(text(0x82, "localhost"))),
    extension("551d13", sequence(der(0x01, Buffer.from([0xff])))),
  );
  const signed = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ...[ecdsaWithSha256, name, always, name],
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, extensions),
  );
  const signature = der(0x03, Buffer.from([0]), sign("sha256", signed, privateKey));
  const base64 = sequence(signed, ecdsaWithSha256, signature).toString("base64");
  const lines = base64.match(/.{1,64}/g) ?? [];
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`,
    key: String(privateKey.export({ type: "pkcs8", format: "pem" })),
  };
}
