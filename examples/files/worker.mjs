// The door of a thread: threads do not inherit the TypeScript loader on Node 20.
import { register } from "tsx/esm/api";

register();
export const { default: checkFile } = await import("./check-file.ts");
export default checkFile;
