/** Every word of the widget, in every language it speaks. */
export const texts = {
  en: {
    invitation: 'Ask us anything.',
    close: 'Close chat',
    log: 'Messages',
    write: 'Write a message',
    send: 'Send',
    who: 'Tell us who you are (optional)',
    whoHint: 'So we can reach you if you leave this page.',
    name: 'Name',
    email: 'E-mail',
    emailWrong: 'This does not look like an e-mail address.',
    you: 'You',
    sending: 'Sending…',
    sent: 'Sent',
    failed: 'Not sent',
    again: 'Try again',
    typing: '{0} is writing…',
    offline: 'No connection. What you write is kept and sent as soon as it returns.',
    busy: 'One moment, please: a little too fast.',
    gone: 'This chat is closed at the moment.',
    today: 'Today',
    yesterday: 'Yesterday',
  },
  id: {
    invitation: 'Tanyakan apa saja kepada kami.',
    close: 'Tutup obrolan',
    log: 'Pesan',
    write: 'Tulis pesan',
    send: 'Kirim',
    who: 'Perkenalkan diri Anda (opsional)',
    whoHint: 'Agar kami dapat menghubungi Anda setelah Anda meninggalkan halaman ini.',
    name: 'Nama',
    email: 'Email',
    emailWrong: 'Alamat email ini tampaknya tidak benar.',
    you: 'Anda',
    sending: 'Mengirim…',
    sent: 'Terkirim',
    failed: 'Tidak terkirim',
    again: 'Coba lagi',
    typing: '{0} sedang menulis…',
    offline: 'Tidak ada koneksi. Pesan Anda disimpan dan dikirim begitu tersambung lagi.',
    busy: 'Mohon tunggu sebentar: terlalu cepat.',
    gone: 'Obrolan ini sedang ditutup.',
    today: 'Hari ini',
    yesterday: 'Kemarin',
  },
};

/** Speaks one language; a name fills the place {0}. */
export function speaking(language) {
  const words = texts[language] ?? texts.en;
  return (key, value) => words[key].replace('{0}', () => value ?? '');
}
