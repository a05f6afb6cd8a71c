/**
 * Whether a text holds what may be an NHS number: ten figures, plain or in groups of 3, 3 and 4, whose last is the check
 * digit of the others (modulus 11, NHS Data Dictionary). One ten-digit number in eleven passes by chance.
 */
export function holdsNhsNumber(text: string): boolean {
  const groups = text.matchAll(/(?<![\w.-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w-]|\.\d)/g);
  return [...groups].some(([group]) => isNhsNumber(group.replace(/\D/g, '')));
}

function isNhsNumber(figures: string): boolean {
  const weighted = [...figures].slice(0, 9).reduce((sum, figure, at) => sum + Number(figure) * (10 - at), 0);
  const check = (11 - (weighted % 11)) % 11;
  return check !== 10 && check === Number(figures[9]);
}
