import type { Entry, Row, Sender } from '../../main/frontend/sapa/wire';

/** The moment of all fixtures: Friday 20 November 2026, 10:05 in Jakarta. */
export const NOW = Date.parse('2026-11-20T03:05:00Z');

const MINUTE = 60_000;

export const AYU = { id: 'm-ayu', name: 'Ayu Lestari', initials: 'AY', hue: 300 };
const DEWI = { id: 'm-dewi', name: 'Dewi Anggraini', initials: 'DE', hue: 330 };
const HUMAN: Sender = { ...AYU, category: 'human' };

type Sketch = [
  name: string,
  initials: string,
  channel: string,
  channelLabel: string,
  preview: string,
  minutesAgo: number,
  more?: Partial<Row>,
];

const SKETCHES: Sketch[] = [
  [
    'Budi Santoso',
    'BS',
    'whatsapp',
    'WhatsApp',
    'Kalau bisa hari ini ya kak, mau dipakai besok pagi.',
    0,
    { unread: 2, tags: ['vip', 'late-delivery'], hue: 155 },
  ],
  [
    'Siti Rahma',
    'SR',
    'instagram',
    'Instagram',
    'Baik, sudah kami kirim invoice-nya',
    7,
    { direction: 'out', tags: ['order'], hue: 10 },
  ],
  [
    'PT Maju Jaya',
    'MJ',
    'email',
    'E-mail',
    'Re: Quotation for 200 units',
    14,
    { unread: 1, tags: ['b2b'], hue: 140 },
  ],
  [
    '+65 8123 4567',
    '65',
    'whatsapp',
    'WhatsApp',
    'Voice message 0:23',
    21,
    { unread: 1, previewKind: 'voice', hue: 275 },
  ],
  [
    'Made Wirawan',
    'MW',
    'telegram',
    'Telegram',
    'Untuk ukuran M masih ada?',
    33,
    { status: 'snoozed', snoozedUntil: '2026-11-23T02:00:00Z', tags: ['size'], hue: 60 },
  ],
  [
    'Clara Tan',
    'CT',
    'line',
    'LINE',
    'Photo',
    2 * 1440,
    { previewKind: 'photo', tags: ['vip', 'b2b', 'repeat', 'jakarta'], hue: 340 },
  ],
  [
    'Rudi Hartono',
    'RH',
    'whatsapp',
    'WhatsApp',
    'Terima kasih, barangnya sudah sampai.',
    2 * 1440 + 60,
    { status: 'closed', hue: 30 },
  ],
  [
    'Anonymous visitor',
    'AV',
    'webchat',
    'Web chat',
    'Is there a store in Bandung?',
    3 * 1440,
    { status: 'closed', tags: ['lead'], hue: 140, assignee: null },
  ],
  [
    'Raden Ajeng Kartika Wulandari Kusumaningrum',
    'RK',
    'custom',
    'Marketplace',
    'Bisa dikirim ke Jayapura, Kak? Ongkirnya berapa ya kalau pakai kargo laut',
    9 * 1440,
    { unread: 128, tags: ['pengiriman-luar-pulau', 'menunggu-konfirmasi-gudang'], hue: 200, assignee: DEWI },
  ],
  [
    'Hendra Gunawan',
    'HG',
    'whatsapp',
    'WhatsApp',
    'Invoice_2026-11.pdf',
    30 * 1440,
    { previewKind: 'file', status: 'closed', hue: 230 },
  ],
  [
    'Spam Promo',
    'SP',
    'email',
    'E-mail',
    'WIN A NEW PHONE!!!',
    400 * 1440,
    { blocked: true, hue: 90, assignee: null },
  ],
];

export function sampleRows(): Row[] {
  return SKETCHES.map(([name, initials, channel, channelLabel, preview, minutesAgo, more], index) => {
    const at = new Date(NOW - minutesAgo * MINUTE).toISOString();
    return { ...plainRow(`c${index}`, at), name, initials, channel, channelLabel, preview, ...more };
  });
}

/** So many rows, newest first, a minute apart. */
export function manyRows(count: number): Row[] {
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(NOW - index * MINUTE).toISOString();
    return {
      ...plainRow(`c${String(index).padStart(6, '0')}`, at),
      name: `Pelanggan ${index + 1}`,
      hue: (index * 47) % 360,
    };
  });
}

function plainRow(id: string, at: string): Row {
  return {
    id,
    name: id,
    initials: 'PL',
    hue: 264,
    channel: 'whatsapp',
    channelLabel: 'WhatsApp',
    unread: 0,
    status: 'open',
    isOpen: true,
    snoozedUntil: null,
    direction: 'in',
    preview: 'Halo, apakah pesanan saya sudah dikirim?',
    previewKind: 'text',
    at,
    sort: at,
    assignee: AYU,
    tags: [],
    blocked: false,
  };
}

/** The conversation of the pictures: a late parcel, told in messages, a comment and events. */
export function lateParcel(): Entry[] {
  const say = (minutesAgo: number, more: Partial<Entry>) => entry(minutesAgo, more);
  const event = (minutesAgo: number, text: string) =>
    say(minutesAgo, { kind: 'event', direction: null, text, eventType: 'event' });
  return [
    say(1 * 1440 + 90, { direction: 'in', ordinal: 1, text: 'Halo, apakah toko buka hari Minggu?' }),
    say(1 * 1440 + 80, { ...reply('Halo Kak Budi! Buka, jam 9 sampai 17 ya.'), status: 'read' }),
    event(1 * 1440 + 70, 'Ayu closed the conversation'),
    event(53, 'Conversation opened via WhatsApp Toko Utama'),
    event(53, 'Workflow “Route sales” assigned it to Sales Jakarta'),
    event(52, 'Assigned to Ayu by round robin'),
    say(52, {
      direction: 'in',
      ordinal: 2,
      text: 'Halo kak, pesanan #10423 saya belum sampai ya? Sudah 5 hari.',
    }),
    say(50, {
      ...reply(
        'Halo Kak Budi, mohon maaf atas keterlambatannya. Saya cek dulu ke kurir ya.\nLacak di sini: https://lacak.example.co.id/JNE-88231.',
      ),
      status: 'read',
    }),
    say(49, {
      kind: 'comment',
      direction: null,
      sender: HUMAN,
      text: '@Dewi tolong cek resi JNE-88231, sepertinya nyangkut di Cakung.',
    }),
    event(48, 'Ayu added the tag “late-delivery”'),
    say(34, { direction: 'in', ordinal: 3, text: 'Baik, saya tunggu.' }),
    say(33, { direction: 'in', ordinal: 4, text: 'Kalau bisa hari ini ya kak, mau dipakai besok pagi.' }),
    say(32, {
      ...reply('Siap kak, sudah kami prioritaskan.'),
      status: 'failed',
      error: 'the 24-hour window is closed',
    }),
    say(31, { ...reply('Kurir akan menghubungi Kakak sebelum pukul 12.'), status: 'delivered' }),
  ];
}

function reply(text: string): Partial<Entry> {
  return { direction: 'out', sender: HUMAN, text };
}

/** A thread of so many messages, the newest last, a quarter of them incoming. */
export function longThread(count: number): Entry[] {
  let ordinal = 0;
  return Array.from({ length: count }, (_, index) => {
    const incoming = index % 4 === 0;
    const text = `Pesan nomor ${index + 1}. ${'Mohon ditunggu sebentar ya. '.repeat(index % 5)}`;
    const more = incoming
      ? { direction: 'in' as const, ordinal: ++ordinal }
      : { ...reply(text), status: 'read' as const };
    return entry((count - index) * 3, { text, ...more });
  });
}

let counter = 0;

export function entry(minutesAgo: number, more: Partial<Entry>): Entry {
  return {
    id: `e${String(++counter).padStart(8, '0')}`,
    kind: 'message',
    at: new Date(NOW - minutesAgo * MINUTE).toISOString(),
    direction: 'in',
    ordinal: null,
    sender:
      more.direction === 'in'
        ? { name: 'Budi Santoso', initials: 'BS', hue: 155, category: 'contact' }
        : null,
    text: '',
    channelLabel: 'WhatsApp Toko Utama',
    status: null,
    error: null,
    eventType: null,
    ...more,
  };
}

export { HUMAN };
