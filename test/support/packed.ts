import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/**
 * The package as a host has it: packed, and unpacked into the `node_modules` of a folder within this one, from where its
 * dependencies are found as well.
 *
 * @param name - Of the folder; tests run at the same time, and each has its own
 */
export function packed(name: string): { readonly host: string; readonly folder: string; readonly files: readonly string[] } {
  const host = join(root, ".cache", name);
  const folder = join(host, "node_modules/gongkai");
  rmSync(host, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const output = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", host], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ filename }] = JSON.parse(output) as [{ filename: string }];
  execFileSync("tar", ["-xzf", join(host, filename), "--strip-components=1", "-C", folder]);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
  return { host, folder, files };
}
