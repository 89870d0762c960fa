// The last step of the build: the joined files once more, as CommonJS.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));

/** Each file of dist/node as CommonJS in dist/cjs; maps go on to the sources. */
export async function buildCommonJs() {
  const files = readdirSync(join(dist, "node")).filter((name) => name.endsWith(".js"));
  await build({
    entryPoints: files.map((name) => join(dist, "node", name)),
    outdir: join(dist, "cjs"),
    format: "cjs",
    target: "es2022",
    platform: "node",
    charset: "utf8",
    sourcemap: true,
    sourcesContent: false,
  });
}
