import { userInfo } from "node:os";

/** Who runs this, as the system names them; a container's user may have no name. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "someone without a name";
  }
}
