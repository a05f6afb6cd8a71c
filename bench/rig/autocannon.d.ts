/** The part of the load generator that is used here; it has no types of its own. Latencies are in milliseconds. */
declare module 'autocannon' {
  export default function autocannon(options: {
    url: string;
    connections: number;
    duration: number;
    headers: Record<string, string>;
  }): Promise<{
    requests: { total: number };
    latency: { p50: number; p97_5: number };
    duration: number;
    non2xx: number;
    errors: number;
    timeouts: number;
  }>;
}
