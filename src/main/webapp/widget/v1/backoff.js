/** Growing pauses, 1 s to 30 s with a random part, that an impatient listener can cut short. */
export function backoff() {
  let tries = 0;
  let wake = () => {};

  return {
    reset() {
      tries = 0;
    },
    /** Waits for the next pause, at least as long as the server asked. */
    pause(atLeast = 0) {
      const grown = Math.min(30_000, 1000 * 2 ** Math.min(tries++, 5));
      const time = Math.max(atLeast, grown * (0.5 + Math.random() / 2));
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, time);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    },
    cut() {
      wake();
    },
  };
}
