/**
 * Shows a month's numbers where somebody points, taps, or moves with the arrow keys. Everything it says stands in the
 * table of the page, so it fetches nothing, and the page is complete without it.
 */

type Said = { title: string; lines: string[] };

const rows = new Map(
  [...document.querySelectorAll<HTMLTableRowElement>('table.numbers tr[data-x]')].map((row) => [
    row.dataset.x ?? '',
    {
      title: row.dataset.title ?? '',
      lines: [...row.querySelectorAll('.says span')].map((line) => line.textContent ?? ''),
    },
  ]),
);

for (const svg of document.querySelectorAll<SVGSVGElement>('.chart-figure svg.chart')) bring(svg);

/** Makes one picture answer. */
function bring(svg: SVGSVGElement): void {
  const points = [...svg.querySelectorAll<SVGGElement>('g.point')];
  const scrolls = svg.closest<HTMLElement>('.scroll');
  const holder = scrolls ?? svg.parentElement;
  if (!holder || points.length === 0) return;
  const box = document.createElement('div');
  box.className = 'month-box';
  box.setAttribute('role', 'status');
  box.hidden = true;
  holder.classList.add(scrolls ? 'answers' : 'answers-below');
  holder.append(box);
  // Where the picture is wider than the screen, the latest months are what people came for.
  if (scrolls) scrolls.scrollLeft = scrolls.scrollWidth;
  let at = -1;

  const show = (index: number) => {
    const point = points[index];
    const said = rows.get(point?.dataset.x ?? '');
    if (!point || !said || index === at) return;
    points[at]?.classList.remove('here');
    point.classList.add('here');
    at = index;
    write(box, said);
    box.hidden = false;
    if (scrolls) place(box, point, scrolls);
  };
  const hide = () => {
    points[at]?.classList.remove('here');
    at = -1;
    box.hidden = true;
  };
  const point = (event: PointerEvent) => show(nearest(points, event.clientX));

  svg.addEventListener('pointermove', point);
  svg.addEventListener('pointerdown', point);
  svg.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse') hide();
  });
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !svg.contains(event.target)) hide();
  });
  // The box that scrolls can be reached by keys already; the picture for phones answers to taps alone.
  scrolls?.addEventListener('keydown', (event) => {
    const to = moved(event.key, at, points.length);
    if (event.key === 'Escape') hide();
    if (to === null) return;
    event.preventDefault();
    points[to]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    show(to);
  });
  scrolls?.addEventListener('blur', hide);
}

/** The point a key leads to; `null` for keys that move nothing. The first arrow goes to the latest month. */
function moved(key: string, at: number, length: number): number | null {
  const last = length - 1;
  switch (key) {
    case 'ArrowLeft':
      return at < 0 ? last : Math.max(0, at - 1);
    case 'ArrowRight':
      return at < 0 ? last : Math.min(last, at + 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

function nearest(points: readonly SVGGElement[], x: number): number {
  const away = points.map((point) => {
    const { left, right } = point.getBoundingClientRect();
    return Math.abs((left + right) / 2 - x);
  });
  return away.indexOf(Math.min(...away));
}

function write(box: HTMLElement, { title, lines }: Said): void {
  const strong = document.createElement('strong');
  strong.textContent = title;
  const spans = lines.map((line) => {
    const span = document.createElement('span');
    span.textContent = line;
    return span;
  });
  box.replaceChildren(strong, ...spans);
}

/** Beside the mark where there is room, in the half of the picture that the mark is not in, so that the line stays in sight. */
function place(box: HTMLElement, point: SVGGElement, holder: HTMLElement): void {
  const outer = holder.getBoundingClientRect();
  const mark = point.getBoundingClientRect();
  const right = mark.right - outer.left + 12;
  const left = mark.left - outer.left - box.offsetWidth - 12;
  const wanted = right + box.offsetWidth <= outer.width ? right : left;
  const x = Math.max(0, Math.min(wanted, outer.width - box.offsetWidth)) + holder.scrollLeft;
  const isHigh = mark.top - outer.top < outer.height / 2;
  const y = isHigh ? outer.height * 0.84 - box.offsetHeight : outer.height * 0.2;
  box.style.left = `${x}px`;
  box.style.top = `${Math.max(0, y)}px`;
}
