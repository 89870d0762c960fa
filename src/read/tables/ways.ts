import type { ApplicationRow } from "../../form/applications.js";
import type { Item } from "../outline/item.js";
import { inReadingOrder } from "./inReadingOrder.js";
import { inLongForm } from "./longForm.js";
import type { Proposal } from "./proposal.js";
import { transposed } from "./transposed.js";

/** A way to lay the values of section 三 on the form where they do not stand beside their labels. */
export interface Way {
  readonly name: "reading-order" | "transposed" | "long-form";
  /** Whether labels and heads tell every cell; otherwise only the sums of the table can confirm it. */
  readonly told: boolean;
  readonly propose: (items: readonly Item[], rows: readonly ApplicationRow[]) => readonly Proposal[];
}

/** The ways, beside that of a label before each row. A new layout is a file, and a row here. */
export const ways: readonly Way[] = [
  { name: "long-form", told: true, propose: inLongForm },
  { name: "transposed", told: true, propose: transposed },
  { name: "reading-order", told: false, propose: inReadingOrder },
];
