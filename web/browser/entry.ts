import { type EntryFields, typedFigure } from '@tandem/improvement/measuring';

// The month's page works without this script. With it the percentage appears as it is typed, Enter and the arrows move,
// a block from a spreadsheet fills the boxes, and a changed number shows the box for its reason.

const grid = document.getElementById('grid');
const says = document.getElementById('grid-says');

/** The boxes of one measure by their column, with everything that follows from what stands in them. */
type Row = {
  boxes: ReadonlyMap<number, HTMLInputElement>;
  output: HTMLOutputElement | null;
  reason: HTMLElement | null;
};

const rows: readonly Row[] = [...(grid?.querySelectorAll<HTMLTableRowElement>('tr[data-measure]') ?? [])].map(rowOf);

function rowOf(row: HTMLTableRowElement): Row {
  const boxes = [...row.cells].flatMap((cell): [number, HTMLInputElement][] => {
    const box = cell.querySelector<HTMLInputElement>('input[type="text"]');
    return box ? [[cell.cellIndex, box]] : [];
  });
  return {
    boxes: new Map(boxes),
    output: row.querySelector('output'),
    reason: grid?.querySelector(`tr[data-reason-for="${row.dataset.measure}"]`) ?? null,
  };
}

/** Where a box stands; `null` for any other element. */
function placeOf(target: EventTarget | null): { row: number; column: number } | null {
  for (const [row, { boxes }] of rows.entries())
    for (const [column, box] of boxes) if (box === target) return { row, column };
  return null;
}

/** The box in this column, or the row's last one where it has none there. */
function boxAt(row: number, column: number): HTMLInputElement | undefined {
  const { boxes } = rows[row] ?? {};
  return boxes?.get(column) ?? [...(boxes?.values() ?? [])].at(-1);
}

function show({ boxes, output, reason }: Row): void {
  const typed = (name: keyof EntryFields) =>
    [...boxes.values()].find((box) => box.name.endsWith(`.${name}`))?.value ?? '';
  const { form, unit, unitName = '' } = output?.dataset ?? {};
  if (output && (form === 'counts' || form === 'rate') && (unit === 'percent' || unit === 'number')) {
    const fields = { numerator: typed('numerator'), denominator: typed('denominator'), value: typed('value') };
    output.value = typedFigure(fields, { form, unit, unitName });
  }
  // Only a row that stands as it is stored has a waiting box for a reason: there the first text is the stored one.
  if (reason) reason.hidden = [...boxes.values()].every((box) => box.value.trim() === box.defaultValue);
}

function move(event: KeyboardEvent, row: number, column: number, step: 1 | -1): void {
  event.preventDefault();
  const next = boxAt(row + step, column);
  if (next) {
    next.focus();
    next.select();
  } else if (step === 1) document.querySelector<HTMLButtonElement>('.send-month button')?.focus();
}

function pasteBlock(event: ClipboardEvent, row: number, column: number): void {
  const block = (event.clipboardData?.getData('text/plain') ?? '')
    .replace(/[\r\n]+$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')));
  const width = Math.max(...block.map((cells) => cells.length));
  if (block.length === 1 && width === 1) return;
  event.preventDefault();
  const tooWide = block.some(
    (cells, down) => roomAt(row + down, column).length < cells.length && row + down < rows.length,
  );
  if (block.length > rows.length - row || tooWide) {
    tell(
      `The block has ${size(block.length, 'row')} of ${size(width, 'cell')}, which do not fit from this box. Copy only the numbers, without names or percentages, and paste into the first box of their measure.`,
    );
    return;
  }
  for (const [down, cells] of block.entries()) {
    const room = roomAt(row + down, column);
    for (const [at, text] of cells.entries()) room[at]?.setRangeText(text, 0, room[at].value.length, 'end');
  }
  for (const each of rows.slice(row, row + block.length)) show(each);
  tell(`${size(block.length, 'row')} pasted. Nothing is sent yet.`);
}

/** The boxes of a row from a column on; a row with one box takes it wherever the block begins. */
function roomAt(row: number, column: number): HTMLInputElement[] {
  const boxes = [...(rows[row]?.boxes ?? [])];
  return boxes.filter(([at]) => at >= column || boxes.length === 1).map(([, box]) => box);
}

function size(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function tell(text: string): void {
  if (says) says.textContent = text;
}

grid?.addEventListener('input', (event) => {
  const place = placeOf(event.target);
  const row = place && rows[place.row];
  if (row) show(row);
});

grid?.addEventListener('keydown', (event) => {
  const place = placeOf(event.target);
  if (!place || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey)) move(event, place.row, place.column, -1);
  else if (event.key === 'ArrowDown' || event.key === 'Enter') move(event, place.row, place.column, 1);
});

grid?.addEventListener('paste', (event) => {
  const place = placeOf(event.target);
  if (place) pasteBlock(event, place.row, place.column);
});

// A page that the browser shows again, by its way back, holds what was typed: the figures must be of that.
addEventListener('pageshow', () => rows.forEach(show));
