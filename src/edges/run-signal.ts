/** Aborts on the time limit, on SIGINT and on SIGTERM; the reason is a sentence for the user. */
export function createRunSignal(minutes: number): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const timer = setTimeout(
    () => controller.abort(`the time limit of ${minutes} minutes (timeout_minutes) was reached`),
    minutes * 60_000,
  );
  timer.unref();
  const onSignal = () => controller.abort('the run was cancelled');
  process.once('SIGINT', onSignal);
  process.once('SIGTERM', onSignal);
  return {
    signal: controller.signal,
    release: () => {
      clearTimeout(timer);
      process.off('SIGINT', onSignal);
      process.off('SIGTERM', onSignal);
    },
  };
}
