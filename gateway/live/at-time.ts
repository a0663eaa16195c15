/** Does something at a time of day, which may be further away than a timer of Node can wait. */
const MAX_TIMER_MS = 2_147_483_647;

/** Returns what stops it. */
export function atTime(time: number, act: () => void): () => void {
  let timer: NodeJS.Timeout;
  const set = (): void => {
    timer = setTimeout(
      () => {
        if (time <= Date.now()) act();
        else set();
      },
      Math.min(time - Date.now(), MAX_TIMER_MS),
    ).unref();
  };
  set();
  return () => {
    clearTimeout(timer);
  };
}
