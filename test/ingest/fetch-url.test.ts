import { createServer, type RequestListener, type Server } from "node:http";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { DataError, discover, fetchInput, RetryError } from "@recount/ingest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const page = "<!doctype html><p>497 children remain.</p>";

const answers: Readonly<Record<string, RequestListener>> = {
  "/page": (_, response) => {
    response.setHeader("content-type", 'text/html; charset="ISO-8859-1"').end(page);
  },
  "/gzip": (_, response) => {
    response.setHeader("content-encoding", "gzip").end(gzipSync(page));
  },
  "/brotli": (_, response) => {
    response.setHeader("content-encoding", "br").end(brotliCompressSync(page));
  },
  "/bomb": (_, response) => {
    response.setHeader("content-encoding", "gzip").end(gzipSync(Buffer.alloc(20_000_000)));
  },
  "/broken-gzip": (_, response) => {
    response.setHeader("content-encoding", "gzip").end("this is not gzip");
  },
  "/unknown-encoding": (_, response) => {
    response.setHeader("content-encoding", "rot13").end(page);
  },
  "/moved": (_, response) => {
    response.writeHead(302, { location: "page#top" }).end();
  },
  "/loop": (_, response) => {
    response.writeHead(301, { location: "/loop" }).end();
  },
  "/to-file": (_, response) => {
    response.writeHead(302, { location: "file:///etc/hostname" }).end();
  },
  "/to-metadata": (_, response) => {
    response.writeHead(302, { location: "http://169.254.169.254/latest" }).end();
  },
  "/silent": () => {},
  "/drip": (_, response) => {
    response.write("<p>");
  },
  "/drip-gzip": (_, response) => {
    response.setHeader("content-encoding", "gzip").write(gzipSync(page).subarray(0, 12));
  },
  "/cut": (_, response) => {
    response.writeHead(200, { "content-length": "1000" });
    response.write("half", () => response.destroy());
  },
  "/declared-large": (_, response) => {
    response.writeHead(200, { "content-length": "5000000000" }).write("x");
  },
  "/endless": (_, response) => {
    const more = (): void => {
      while (response.write(Buffer.alloc(65_536, "x")));
    };
    response.on("drain", more);
    more();
  },
  "/throttled": (_, response) => {
    response.writeHead(429, { "retry-after": "120" }).end();
  },
  "/down": (_, response) => {
    response
      .writeHead(503, {
        date: "Fri, 31 Aug 2018 12:00:00 GMT",
        "retry-after": "Fri, 31 Aug 2018 12:01:30 GMT",
      })
      .end();
  },
};

const server: Server = createServer((request, response) => {
  const path = request.url ?? "";
  const status = /^\/status\/(\d+)$/.exec(path)?.[1];
  const answer = answers[path];
  if (answer !== undefined) answer(request, response);
  else response.writeHead(Number(status ?? 404)).end("an error page");
});
let origin = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function get(path: string, options = {}) {
  const location = path.startsWith("/") ? `${origin}${path}` : path;
  const [input] = await discover(location);
  if (input === undefined) throw new Error("nothing was discovered");
  return fetchInput(input, { allowPrivate: true, ...options });
}

function failure(path: string, options = {}): Promise<unknown> {
  return get(path, options).then(
    () => "it was read",
    (error: unknown) => error,
  );
}

describe("fetchInput on addresses", () => {
  it("notes what the server claims, where it led and when it was asked", async () => {
    const { capture, bytes } = await get("/moved", { fetchedAt: "2018-08-31T12:00:00Z" });
    expect(Buffer.from(bytes).toString()).toBe(page);
    expect(capture).toMatchObject({
      source: `${origin}/moved`,
      url: `${origin}/page`,
      mediaType: "text/html",
      charset: "iso-8859-1",
      fetchedAt: "2018-08-31T12:00:00Z",
      size: page.length,
    });
  });

  it.each(["/gzip", "/brotli"])("unpacks %s", async (path) => {
    expect(Buffer.from((await get(path)).bytes).toString()).toBe(page);
  });

  it.each([
    ["/status/404", "not-found"],
    ["/status/410", "not-found"],
    ["/status/403", "no-permission"],
    ["/status/418", "refused"],
    ["/loop", "too-many-redirects"],
    ["/to-file", "unsupported"],
    ["/unknown-encoding", "unsupported"],
    ["/broken-gzip", "bad-encoding"],
    ["ftp://court.example/a.pdf", "unsupported"],
    ["http://", "unsupported"],
  ])("records %s as %s", async (path, code) => {
    const error = await failure(path);
    expect(error).toBeInstanceOf(DataError);
    expect(error).toMatchObject({ code });
  });

  it.each([
    ["/throttled", "throttled", 120_000],
    ["/down", "server-error", 90_000],
    ["/status/500", "server-error", undefined],
    ["/cut", "network", undefined],
    ["http://127.0.0.1:9/", "network", undefined],
  ])("asks for another try of %s: %s", async (path, code, retryAfterMs) => {
    const error = await failure(path);
    expect(error).toBeInstanceOf(RetryError);
    expect(error).toMatchObject({ code });
    expect(error instanceof RetryError && error.retryAfterMs).toBe(retryAfterMs);
  });

  it.each([
    ["/silent", { headersTimeoutMs: 50 }],
    ["/drip", { bodyTimeoutMs: 50 }],
    ["/silent", { deadlineMs: 50 }],
    ["/drip", { deadlineMs: 50 }],
    ["/drip-gzip", { deadlineMs: 50 }],
  ])("does not wait for %s with %o", async (path, options) => {
    const error = await failure(path, options);
    expect(error).toBeInstanceOf(RetryError);
    expect(error).toMatchObject({ code: "timeout" });
  });

  it.each(["/bomb", "/endless", "/declared-large"])("bounds %s by size", async (path) => {
    expect(await failure(path, { maxBytes: 1_000_000 })).toMatchObject({ code: "too-large" });
  });

  it("stops when it is told to", async () => {
    const controller = new AbortController();
    const stopped = failure("/silent", { signal: controller.signal });
    controller.abort();
    expect(await stopped).toMatchObject({ name: "AbortError" });
  });
});

describe("the address guard", () => {
  it.each([
    "http://127.0.0.1:9/",
    "http://localhost:9/",
    "http://0x7f.1:9/",
    "http://2130706433:9/",
    "http://[::1]:9/",
    "http://[::ffff:127.0.0.1]:9/",
    "http://169.254.169.254/latest/meta-data",
    "http://10.0.0.1/",
    "http://192.168.1.1/",
    "http://[fd00::1]/",
    "http://0.0.0.0:9/",
  ])("refuses %s", async (address) => {
    const error = await failure(address, { allowPrivate: false });
    expect(error).toBeInstanceOf(DataError);
    expect(error).toMatchObject({ code: "address-refused" });
  });

  it("refuses the test's own server unless it is allowed", async () => {
    expect(await failure("/page", { allowPrivate: false })).toMatchObject({
      code: "address-refused",
    });
    expect(await failure("/page")).toBe("it was read");
  });
});
