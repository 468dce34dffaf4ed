/** Answers as long as the process takes requests: for a supervisor or a reverse proxy, under any name. */
export const GET = () => new Response('ok', { headers: { 'cache-control': 'no-store' } });
