let latest = 0;
let within = 0;

/**
 * A new UUID of version 7 (RFC 9562): its first 48 bits are the time in milliseconds, the next 12 count those
 * made within it. So what one page makes sorts in the order in which it was made.
 */
export function uuid7(now = Date.now()): string {
  within = now === latest ? (within + 1) & 0xfff : 0;
  latest = now;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  new DataView(bytes.buffer).setUint32(0, Math.floor(now / 0x10000));
  new DataView(bytes.buffer).setUint16(4, now % 0x10000);
  new DataView(bytes.buffer).setUint16(6, 0x7000 | within);
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
