#!/usr/bin/env node
// Plain JavaScript, so that an old Node reaches this line and can say what is wrong.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  console.error(
    `recount: needs Node 24 or newer, this is ${process.versions.node}. Run it as node_modules/.bin/recount after "npx -y pnpm@12 install" (on Linux the install brings Node 24), or install Node 24.`,
  );
  process.exitCode = 2;
} else {
  const { main } = await import("../src/main.ts");
  await main(process.argv);
}
