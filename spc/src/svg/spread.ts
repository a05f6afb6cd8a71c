/** Things on a line that must not overlap: labels beside a plot, rings above it. */

type Wanted = { at: number; size: number };
type Block = { members: Wanted[]; start: number; size: number };

/**
 * Moves things on a line apart until none overlaps, each as near as it can be to where it belongs, in their order and
 * inside `from` to `to`. Answers the middle of each. What has no room in all begins at `from` and runs over `to`.
 */
export function spread(wanted: readonly Wanted[], from: number, to: number): number[] {
  const order = wanted.map((_, index) => index).toSorted((a, b) => (wanted[a]?.at ?? 0) - (wanted[b]?.at ?? 0));
  const blocks: Block[] = [];
  for (const index of order) {
    const thing = wanted[index];
    if (thing === undefined) continue;
    let block = placed([thing], from, to);
    for (
      let before = blocks.at(-1);
      before !== undefined && before.start + before.size > block.start;
      before = blocks.at(-1)
    ) {
      blocks.pop();
      block = placed([...before.members, ...block.members], from, to);
    }
    blocks.push(block);
  }
  const middles = blocks.flatMap(({ members, start }) => {
    let edge = start;
    return members.map(({ size }) => {
      edge += size;
      return edge - size / 2;
    });
  });
  const answer = wanted.map(({ at }) => at);
  order.forEach((index, place) => {
    answer[index] = middles[place] ?? 0;
  });
  return answer;
}

/** Members side by side, where the mean of their wishes puts them. */
function placed(members: Wanted[], from: number, to: number): Block {
  let size = 0;
  let wish = 0;
  for (const member of members) {
    wish += member.at - member.size / 2 - size;
    size += member.size;
  }
  return { members, size, start: Math.max(from, Math.min(to - size, wish / members.length)) };
}
