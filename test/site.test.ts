import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, posix } from "node:path";
import { createContext, runInContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromium, hostModules, inHost, missingBrowser } from "./spreadsheets/installed.js";

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "gongkai-site-"));
const pictures = join(root, ".cache/site");

/** The pages of the site, by their addresses. */
const pages = new Map<string, string>();

beforeAll(() => {
  execFileSync(process.execPath, [join(root, "node_modules/typedoc/bin/typedoc"), "--out", folder], { cwd: root, stdio: "pipe" });
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (path.endsWith(".html")) pages.set(path.replaceAll("\\", "/"), readFileSync(join(folder, path), "utf8"));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const linksOf = (html: string) =>
  [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, link = ""]) => link.replaceAll("&amp;", "&"));
const isOutside = (link: string) => /^(?:[a-z]+:|\/\/)/.test(link);

/** Whether a link of a page leads to a file of the site, and to an anchor in it. */
function leadsSomewhere(from: string, link: string): boolean {
  const [path = "", anchor = ""] = link.split("#").map(decodeURIComponent);
  const target = path === "" ? from : posix.join(posix.dirname(from), path);
  const file = target.endsWith("/") || target === "." ? posix.join(target, "index.html") : target;
  if (!existsSync(join(folder, file))) return false;
  const html = pages.get(file);
  return anchor === "" || html === undefined || html.includes(`id="${anchor}"`);
}

describe("the site", () => {
  test("has no broken link", () => {
    const broken = [...pages].flatMap(([page, html]) =>
      linksOf(html)
        .filter((link) => !isOutside(link) && !leadsSomewhere(page, link))
        .map((link) => `${page}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  test("loads nothing from elsewhere", () => {
    const loaded = [...pages.values()].flatMap(
      (html) => html.match(/<(?:script|img|link|iframe)\b[^>]*(?:src|href)="(?:https?:)?\/\/[^>]*>/g) ?? [],
    );
    expect(loaded).toEqual([]);
  });

  test("places every public name in a task, with a summary", () => {
    const reference = (pages.get("gongkai.html") ?? "") + pages.get("gongkai-schema.html");
    const headings = [...reference.matchAll(/<h2 class="tsd-anchor-link"[^>]*>([^<]*)/g)].map(([, heading]) => heading);
    expect(headings).toEqual(
      expect.arrayContaining(["Reading", "Checking", "Rates", "Dates", "Printing", "Spreadsheets", "Schemas"]),
    );
    expect(headings).not.toContain("参考 Reference");
    const summaries = [...reference.matchAll(/<dd class="tsd-member-summary[^>]*>([\s\S]*?)<\/dd>/g)].map(
      ([, text = ""]) => text,
    );
    expect(summaries.length).toBeGreaterThan(200);
    expect(summaries.filter((text) => text.replace(/<[^>]*>/g, "").trim() === "")).toEqual([]);
  });

  test("shows the data as tables, and a schema by its name", () => {
    for (const [page, words] of [
      ["api/outcomes.html", "属于国家秘密"],
      ["api/rules.html", "applications/row-total"],
      ["api/indicators.html", "公开率"],
    ] as const)
      expect(pages.get(page)).toMatch(new RegExp(`<td>[^\\n]*${words}`));
    const schema = pages.get("api/reportSchema.html") ?? "";
    expect(/<div class="tsd-signature">[\s\S]*?<\/div>/.exec(schema)?.[0].replace(/<[^>]*>/g, "")).toContain(
      "ZodType<AnnualReport>".replace(/[<>]/g, (sign) => (sign === "<" ? "&lt;" : "&gt;")),
    );
  });

  test("has its version, and the home page, the guide and their pages in both languages", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(pages.get("index.html")).toContain(`v${version}`);
    for (const name of ["README", "guide", "corrections", "claims", "workbook", "spreadsheet"])
      expect(pages.has(`docs/${name}.en.html`), name).toBe(true);
    for (const name of ["guide", "corrections", "claims", "workbook", "spreadsheet"])
      expect(pages.has(`docs/${name}.html`)).toBe(true);
  });
});

/** The addresses that the search gives, the best first. */
function found(query: string): string[] {
  const context = createContext({ query });
  runInContext(readFileSync(join(folder, "assets/search.js"), "utf8"), context);
  return runInContext("search(query).map(({ url }) => url)", context) as string[];
}

describe("the search", () => {
  test.each([
    ["公开率", "docs/indicators.html#disclosurerate"],
    ["勾稽", "docs/rules.html"],
    ["不予公开", "docs/outcomes.html"],
    ["refused", "docs/outcomes.html"],
    ["blank", "docs/corrections.en.html"],
    ["空白", "docs/corrections.html"],
    ["readReport", "api/readReport.html"],
    ["公开率怎么算", "docs/indicators.html"],
    ["toHtm", "api/toHtml.html"],
  ])("asked for %s gives %s among the first three", (query, page) => {
    expect(found(query).slice(0, 3)).toContainEqual(expect.stringMatching(new RegExp(`^${page.replaceAll(".", "\\.")}`)));
  });

  test.each(["", " ", "。", "龘龘龘"])("asked for %j gives nothing", (query) => {
    expect(found(query)).toEqual([]);
  });
});

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

const missing = missingBrowser();
const inBrowser = inHost("The site in Chromium", missing);

describe.each([
  ["a phone", 390],
  ["a desktop", 1280],
])("in Chromium, at the width of %s", (_, width) => {
  let server: Server;
  // biome-ignore lint/suspicious/noExplicitAny: playwright is not among the library's own dependencies
  let browser: any;
  // biome-ignore lint/suspicious/noExplicitAny: likewise
  let tab: any;
  const problems: string[] = [];

  beforeAll(async () => {
    if (missing !== null) return;
    mkdirSync(pictures, { recursive: true });
    server = createServer(({ url = "" }, response) => {
      const file = join(folder, decodeURIComponent(url.split("?")[0] ?? ""));
      if (!existsSync(file)) return void response.writeHead(404).end();
      response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" }).end(readFileSync(file));
    }).listen(0, "127.0.0.1");
    const playwright = createRequire(join(hostModules, "x.js"))("playwright-core");
    browser = await playwright.chromium.launch({ executablePath: chromium, args: ["--no-sandbox"] });
    tab = await browser.newPage({ viewport: { width, height: 800 } });
    tab.on("console", (message: { type(): string; text(): string }) => {
      if (message.type() === "error") problems.push(message.text());
    });
    tab.on("pageerror", (error: Error) => problems.push(error.message));
    tab.on("request", (request: { url(): string }) => {
      if (!request.url().startsWith("http://127.0.0.1")) problems.push(`asks ${request.url()}`);
    });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  const open = async (page: string) => {
    await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${page}`);
    await tab.waitForFunction("window.app && document.querySelectorAll('#tsd-nav-container a').length > 0");
  };

  inBrowser.each([
    "index.html",
    "docs/README.en.html",
    "docs/outcomes.html",
    "api/readReport.html",
    "api/outcomes.html",
    "gongkai.html",
  ])("%s shows without an error, and is no wider than the screen", async (page: string) => {
    await open(page);
    await tab.screenshot({ path: join(pictures, `${width}-${page.replaceAll("/", "-")}.png`) });
    expect(await tab.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    expect(problems).toEqual([]);
  });

  inBrowser("the search is opened, asked and followed with the keys", async () => {
    await open("index.html");
    await tab.keyboard.press("/");
    await tab.keyboard.type("公开率");
    await tab.waitForSelector("#tsd-search-results li");
    await tab.screenshot({ path: join(pictures, `${width}-search.png`) });
    await tab.keyboard.press("ArrowDown");
    await Promise.all([tab.waitForURL(/indicators/), tab.keyboard.press("Enter")]);
    expect(await tab.evaluate("document.body.innerText")).toContain("公开率");
    expect(problems).toEqual([]);
  });
});

describe("the picture of a report", () => {
  inBrowser("holds all that it shows", async () => {
    const playwright = createRequire(join(hostModules, "x.js"))("playwright-core");
    const browser = await playwright.chromium.launch({ executablePath: chromium, args: ["--no-sandbox"] });
    try {
      const tab = await browser.newPage();
      await tab.goto(`file://${join(root, "docs/pictures/report.svg")}`);
      const [bottom, right, height, width] = await tab.evaluate(`(() => {
        const shown = [...document.querySelectorAll("table, li")].map((element) => element.getBoundingClientRect());
        const { height, width } = document.documentElement.getBoundingClientRect();
        return [Math.max(...shown.map(({ bottom }) => bottom)), Math.max(...shown.map(({ right }) => right)), height, width];
      })()`);
      expect(bottom).toBeLessThanOrEqual(height);
      expect(right).toBeLessThanOrEqual(width);
    } finally {
      await browser.close();
    }
  });
});
