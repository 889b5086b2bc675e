// Plain JavaScript for whatever Node is there: installs, then runs a command on the Node that the install brings.
import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";

const root = join(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "..");
const [command, ...args] = process.argv.slice(2);

function run(name, words, env) {
  const { status, error } = spawnSync(name, words, { cwd: root, stdio: "inherit", env });
  if (error) console.error(`${name} did not start: ${error.message}`);
  return status ?? 1;
}

const path = `${join(root, "node_modules", ".bin")}${delimiter}${process.env.PATH}`;
const installed = run(
  "npx",
  ["-y", "pnpm@12", "install", "--frozen-lockfile", "--reporter=silent"],
  process.env,
);
if (installed !== 0) {
  console.error("The install failed; its own words stand above. Is the npm registry reachable?");
  process.exitCode = installed;
} else {
  process.exitCode = run(command, args, { ...process.env, PATH: path });
}
