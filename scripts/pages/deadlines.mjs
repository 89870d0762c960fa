import { citations, code, page, table } from "./markdown.mjs";

const months = "January February March April May June July August September October November December".split(" ");

/** The time limits of the law, and the days by which a report is published. */
export function deadlinesPage(data) {
  return page(
    "# Deadlines · 期限",
    "Working days are counted with a calendar that the caller gives: the State Council sets holidays and make-up working days anew each year, " +
      "so that none is built in. The first day is not counted.",
    "## Working days",
    table(
      ["Code", "What", "English", "Working days", "Counted from", "Legal basis"],
      Object.entries(data.timeLimits).map(([key, limit]) => [
        code(key),
        limit.label,
        limit.gloss,
        limit.workingDays,
        `${limit.from}. ${limit.fromGloss}`,
        citations(data, [limit.basis]),
      ]),
    ),
    "## Publication of the report",
    table(
      ["Code", "Who", "English", "At the latest, in the next year", "Legal basis"],
      Object.entries(data.publicationDeadlines).map(([key, deadline]) => [
        code(key),
        deadline.label,
        deadline.gloss,
        `${deadline.day} ${months[deadline.month - 1]}`,
        citations(data, [deadline.basis]),
      ]),
    ),
  );
}
