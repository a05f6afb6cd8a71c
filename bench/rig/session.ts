/** Signs in as one of the people of the demonstration, as a browser would. @returns the `Cookie` header to send */
export async function signIn(url: string, name: string): Promise<string> {
  const page = (await (await fetch(`${url}/sign-in`)).text()).replaceAll('<!-- -->', '');
  const person = new RegExp(`value="([^"]+)"[^>]*>Sign in as ${name},`).exec(page)?.[1];
  if (person === undefined) throw new Error(`the sign-in page offers nobody called ${name}`);
  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    headers: { origin: url },
    body: new URLSearchParams({ demo: person }),
    redirect: 'manual',
  });
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  if (answer.status !== 303 || cookies.length === 0) throw new Error(`signing in as ${name} gave ${answer.status}`);
  return cookies.join('; ');
}
