import { choiceInWords, standingSettings } from '@tandem/improvement/measuring';
import { longDay } from '@tandem/improvement/time';
import type { ChartView } from '../../server/views/chart.ts';

/** Every setting of a chart with who, when and why, the latest first, and a way to undo those that hold. */
export function SettingHistory({ view: { setting, drawn }, address }: { view: ChartView; address: string }) {
  const { settings, mayChoose } = setting;
  const standing = new Set(standingSettings(settings).map(({ id }) => id));
  return (
    <section aria-labelledby="setting-history">
      <h3 id="setting-history">Who chose what</h3>
      {drawn.plan.waiting.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {settings.length === 0 ? (
        <p>Nobody has changed how this chart is read. It follows the rules for its data.</p>
      ) : (
        <ol className="plain setting-history">
          {settings.toReversed().map(({ id, choice, reason, name, made }) => (
            <li key={id}>
              <div>
                <strong>{choiceInWords(choice, settings)}</strong>
                <span>{reason}</span>
                <span className="small">
                  {name}, {longDay(made.day)}, {made.time}
                  {choice.kind !== 'undo' && !standing.has(id) && ' · undone since'}
                </span>
              </div>
              {mayChoose && standing.has(id) && (
                <a href={`${address}/change?choice=undo&of=${id}`}>
                  Undo<span className="nhsuk-u-visually-hidden">: {choiceInWords(choice, settings)}</span>
                </a>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** What was just kept, at the top of its chart. */
export function JustKept({ view: { setting }, kept, address }: { view: ChartView; kept: string; address: string }) {
  const found = setting.settings.find(({ id }) => id === kept);
  if (!found) return null;
  const undo = found.choice.kind !== 'undo' && setting.mayChoose;
  return (
    <p className="panel stored" id="kept" role="status">
      <strong>Kept: {choiceInWords(found.choice, setting.settings)}.</strong> {found.reason}{' '}
      {undo && <a href={`${address}/change?choice=undo&of=${found.id}`}>Undo it</a>}
    </p>
  );
}
