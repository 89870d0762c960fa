import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFOperatorList } from "pdfjs-dist/types/src/display/api.js";

/** A line drawn on a page, level or upright: where it lies, from where to where. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The lines of a page. */
export interface Rules {
  readonly level: readonly Rule[];
  readonly upright: readonly Rule[];
}

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];

/** A filled shape thinner than this, in points, is a line. */
const thin = 3;
/** How many numbers follow each drawing step of a path: to move, to draw a line, two kinds of curves, to close. */
const operands = [2, 2, 6, 4, 0];
const close = 4;

const strokes: readonly number[] = [OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke];
const fills: readonly number[] = [OPS.fill, OPS.eoFill];

/** The lines that a page draws, in the coordinates of its view; borders of cells are drawn as lines or as thin shapes. */
export function rulesOf({ fnArray, argsArray }: PDFOperatorList, viewTransform: readonly number[]): Rules {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = viewTransform;
  const view: Matrix = [a, b, c, d, e, f];
  const level: Rule[] = [];
  const upright: Rule[] = [];
  const add = ([x1, y1]: Point, [x2, y2]: Point) => {
    const [width, height] = [Math.abs(x1 - x2), Math.abs(y1 - y2)];
    if (width > thin && height < thin) level.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    if (height > thin && width < thin) upright.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  };
  let matrix = view;
  const saved: Matrix[] = [];
  for (const [index, operation] of fnArray.entries()) {
    const args = argsArray[index];
    if (operation === OPS.save) saved.push(matrix);
    else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? view;
    else if (operation === OPS.transform) matrix = product(matrix, args);
    else if (operation === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (args[0]) matrix = product(matrix, args[0]);
    } else if (operation === OPS.constructPath) {
      const [painted, [path]] = args as [number, [ArrayLike<number> | null]];
      if (!path || !(strokes.includes(painted) || fills.includes(painted))) continue;
      for (const points of outlines(path, matrix)) {
        if (strokes.includes(painted))
          for (let end = 1; end < points.length; end += 1) add(points[end - 1] as Point, points[end] as Point);
        else add(...corners(points));
      }
    }
  }
  return { level, upright };
}

const product = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  ...([a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j] as const),
  ...([a * k + c * l + e, b * k + d * l + f] as const),
];

/** The outlines of a path, closed ones back to their beginning. */
function outlines(path: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Point[][] {
  const all: Point[][] = [];
  for (let index = 0; index < path.length; ) {
    const step = path[index] as number;
    const count = operands[step] ?? path.length;
    const outline = all.at(-1);
    if (step === close && outline?.[0]) outline.push(outline[0]);
    else if (count >= 2) {
      const [x, y] = [path[index + count - 1], path[index + count]] as [number, number];
      const point: Point = [a * x + c * y + e, b * x + d * y + f];
      if (step === 0 || !outline) all.push([point]);
      else outline.push(point);
    }
    index += 1 + count;
  }
  return all;
}

/** A filled shape as the line from its middle left to its middle right, or top to bottom, whichever is longer. */
function corners(points: readonly Point[]): [Point, Point] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [
    [Math.min(...xs), Math.min(...ys)],
    [Math.max(...xs), Math.max(...ys)],
  ];
}
