import { textIn } from '@tandem/improvement/fields';
import { data } from 'react-router';
import { setChart } from '../../../server/acts/setting-charts.ts';
import { visit } from '../../../server/door/guard.ts';
import { viewTrial } from '../../../server/views/chart-change.ts';
import { readChartName } from '../../addresses.ts';
import { ChangeContent } from '../../components/chart-change.tsx';
import { again, sentFields } from '../../form.ts';
import { onward } from '../../onward.ts';
import { idIn, newId, overtaken, versionIn } from '../../sending.ts';
import type { Route } from './+types/change.ts';

/** What a choice would change, before it is kept; all of it stands in the address. */
export async function loader(args: Route.LoaderArgs) {
  const asked = Object.fromEntries(new URL(args.request.url).searchParams);
  const trial = await visit(args, (visitor) => viewTrial(visitor, readChartName(args.params.chart), asked));
  const isRefused = !trial.choice.ok && asked.choice !== undefined;
  const page = { trial, asked, id: newId(), address: `/charts/${args.params.chart}` };
  return data(page, { status: isRefused ? 422 : 200 });
}

export async function action(args: Route.ActionArgs) {
  const fields = await sentFields(args.request);
  return visit(args, async (visitor) => {
    const { now, choice } = await viewTrial(visitor, readChartName(args.params.chart), fields);
    const { scope, settings } = now.setting;
    const id = idIn(fields);
    const kept = () => onward(`/charts/${args.params.chart}?kept=${id}#kept`);
    if (settings.some((setting) => setting.id === id)) return kept();
    const says = 'Somebody else changed how this chart is read meanwhile. Look at it again; your reason is still here.';
    if (versionIn(fields) !== settings.length) return overtaken(fields, says);
    if (!choice.ok) return again(fields, choice.problems);
    const reason = textIn(fields, 'reason', 'Say why, so that others understand the chart in a year.');
    if (!reason.ok) return again(fields, reason.problems);
    const made = { id, choice: choice.value, reason: reason.value, measure: now.drawn.measure.id };
    return (await setChart(visitor.db, scope, made, settings)) === 'kept' ? kept() : overtaken(fields, says);
  });
}

export default function ChangeChart({ loaderData, actionData }: Route.ComponentProps) {
  const { trial, asked, id, address } = loaderData;
  const { owner, drawn } = trial.now;
  return (
    <>
      <nav className="crumbs" aria-label="Breadcrumb">
        <a href={owner.href}>{owner.name}</a>
        <span aria-hidden="true"> › </span>
        <a href={address}>{drawn.measure.name}</a>
      </nav>
      <main id="main">
        <ChangeContent trial={trial} asked={asked} id={id} address={address} sent={actionData} />
      </main>
    </>
  );
}
