/** What this browser remembers of one channel. Where storage is forbidden it lasts as long as the page. */
export function store(channel) {
  const prefix = `sapa.${channel}.`;
  const memory = new Map();

  function read(key) {
    try {
      const written = localStorage.getItem(prefix + key);
      return written === null ? undefined : JSON.parse(written);
    } catch {
      return memory.get(key);
    }
  }

  function write(key, value) {
    memory.set(key, value);
    try {
      localStorage.setItem(prefix + key, JSON.stringify(value));
    } catch {
      // Full or forbidden: the copy in memory has to do.
    }
  }

  function forget(key) {
    memory.delete(key);
    try {
      localStorage.removeItem(prefix + key);
    } catch {
      // Forbidden: nothing was written either.
    }
  }

  return { read, write, forget };
}
