import { EnvironmentError, readEnvironment } from "@recount/workers";
import { expect, it } from "vitest";

const secret = `whsec_${Buffer.from("a key of no less than 24 bytes").toString("base64")}`;

it("knows a webhook's own secret from that of all", () => {
  const set = {
    WEBHOOK_SECRET: secret,
    WEBHOOK_SECRET_PRESS_ROOM: `${secret} ${secret}`,
    HOME: "/",
  };
  expect(readEnvironment(set)).toEqual({
    webhookSecret: secret,
    webhookSecrets: { PRESS_ROOM: `${secret} ${secret}` },
  });
});

it.each([
  [{ WEBHOOK_SECRET: "hunter2" }, "WEBHOOK_SECRET must be"],
  [{ WEBHOOK_SECRET_PRESS: "whsec_c2hvcnQ=" }, "WEBHOOK_SECRET_PRESS must be"],
])("refuses a secret that is none, without repeating it", (set, message) => {
  const reading = () => readEnvironment(set);
  expect(reading).toThrow(EnvironmentError);
  expect(reading).toThrow(message);
  expect(reading).not.toThrow(/hunter2|c2hvcnQ/);
});
