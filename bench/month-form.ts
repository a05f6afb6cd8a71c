/** The form of a month, sent as a browser sends it: from the request to the answer that leads on, everything stored. */
import { withDemo } from '../script/scratch.ts';
import { manager, measures, monthOfRun, practice } from './rig/demo-values.ts';
import { tellerOf, timed } from './rig/figure.ts';
import { signIn } from './rig/session.ts';

const warmUps = 10;
const forms = 60;
const tell = tellerOf('month form');

await withDemo(async ({ url }) => {
  const cookie = await signIn(url, manager.name);
  const sent: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < warmUps + forms; run++) {
    const form = await timed(() => send(`${url}/practices/${practice.ods}/values/${monthOfRun(run)}`, cookie));
    const health = await timed(async () => (await fetch(`${url}/healthz`)).text());
    if (run < warmUps) continue;
    sent.push(form.ms);
    bare.push(health.ms);
  }
  tell('month form sent and stored, one at a time', 'ms', sent);
  tell(
    'month form sent and stored, one at a time',
    'values/s',
    sent.map((ms) => (measures.length / ms) * 1000),
  );
  tell('/healthz between the forms', 'ms', bare);
});

async function send(address: string, cookie: string): Promise<void> {
  const boxes = measures.flatMap((measure, at): [string, string][] => [
    [`${measure}.numerator`, `${50 + at}`],
    [`${measure}.denominator`, `${80 + at}`],
    [`${measure}.reason`, ''],
    [`${measure}.seen`, ''],
  ]);
  const answer = await fetch(address, {
    method: 'POST',
    headers: { cookie, origin: new URL(address).origin },
    body: new URLSearchParams(boxes),
    redirect: 'manual',
  });
  await answer.arrayBuffer();
  if (answer.status !== 303) throw new Error(`the form of ${address} gave ${answer.status} and should lead on`);
}
