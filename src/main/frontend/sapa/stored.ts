/** Reads JSON from the browser's storage; what is missing or damaged reads as null. */
export function stored<T>(key: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

/** Keeps JSON in the browser's storage, null removes it. A full or forbidden storage is no error. */
export function store(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch (refusal) {
    console.warn('Not kept in this browser', refusal);
  }
}
