import { type AmongOne, insideSentence } from '@tandem/improvement/measuring';
import { type Funnel, funnelSentence } from '@tandem/spc';
import { drawFunnel, type FunnelPicture } from '@tandem/spc/svg';
import { Svg } from './chart-picture.tsx';

type Given = { funnel: Funnel; practices: readonly AmongOne[]; own: string | null };

/** Practices by how many people they counted, between the limits that chance and their spread give; drawn again for a phone. */
export function AmongFigure({ funnel, practices, own }: Given) {
  const names = new Map(practices.map(({ ods, name }) => [ods, name]));
  const nameOf = (ods: string) => names.get(ods) ?? ods;
  const [first] = practices;
  const counted = first ? insideSentence(first.drawn.definition.denominatorLabel) : 'people';
  const picture = (size: FunnelPicture['size'], idPrefix: string) =>
    drawFunnel(funnel, {
      size,
      idPrefix,
      title: first?.drawn.measure.name ?? '',
      description: `${funnelSentence({ ...funnel, units: funnel.units.map((unit) => ({ ...unit, group: nameOf(unit.group) })) })}. The same numbers stand in the table below.`,
      values: 'percent',
      denominators: `${counted.charAt(0).toUpperCase()}${counted.slice(1)}: 12 months together`,
      centre: 'All',
      own: own ?? undefined,
      nameOf,
    });
  return (
    <figure>
      <div className="off-phone">
        <Svg className="picture" markup={picture('compare', 'among')} />
      </div>
      <div className="on-phone">
        <Svg className="picture" markup={picture('compare_phone', 'among-phone')} />
      </div>
      <figcaption className="small">
        Solid and dashed: limits of 99.8% and 95% widened for spread. Dotted: 99.8% by chance alone.
      </figcaption>
    </figure>
  );
}
