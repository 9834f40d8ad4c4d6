/** Common emoji in groups: the picture, its English and its Indonesian name. */
export const EMOJI: Record<string, string> = {
  faces: `
    😀|grinning face|wajah tertawa lebar
    😄|smiling face with open mouth|wajah tersenyum lebar
    😁|beaming face|wajah berseri
    😆|laughing face|wajah terbahak
    😅|laughing with sweat|tertawa kikuk
    😂|tears of joy|menangis tertawa
    🤣|rolling on the floor laughing|tertawa terguling
    🙂|slight smile|senyum tipis
    😉|wink|mengedipkan mata
    😊|warm smile|senyum hangat
    😇|halo angel|malaikat
    🥰|smile with hearts|senyum penuh cinta
    😍|heart eyes|mata hati
    🤩|star eyes wow|mata bintang kagum
    😘|kiss|cium sayang
    😋|delicious yum|lezat enak
    😜|cheeky tongue|menjulurkan lidah
    🤗|hug|peluk
    🤭|hand over mouth oops|menutup mulut ups
    🤫|quiet please|diam sst
    🤔|thinking|berpikir
    😐|neutral face|wajah datar
    😏|smirk|menyeringai
    🙄|rolling eyes|memutar mata
    😬|grimace awkward|meringis canggung
    😌|relieved|lega
    😴|sleeping|tidur
    😷|face mask|memakai masker
    🤒|ill thermometer|sakit demam
    🤕|hurt bandage|luka diperban
    🥳|party face|wajah pesta
    😎|cool sunglasses|keren kacamata hitam
    😕|confused|bingung
    😟|worried|khawatir
    🙁|slight frown|agak sedih
    😮|surprised|terkejut
    😳|flushed|malu tersipu
    🥺|pleading|memohon
    😢|crying|menangis
    😭|sobbing|menangis tersedu
    😱|scream fear|menjerit takut
    😞|disappointed|kecewa
    😓|tired sweat|lelah berkeringat
    😤|huffing|kesal mendengus
    😡|angry|marah
    🤯|mind blown|kaget luar biasa
  `,
  hands: `
    👋|waving hand hello|melambaikan tangan halo
    👍|thumbs up yes|jempol setuju
    👎|thumbs down no|jempol ke bawah tidak
    👌|okay hand|oke
    ✌️|victory peace|damai
    🤞|fingers crossed luck|semoga beruntung
    🤙|call me|telepon saya
    👈|pointing left|menunjuk kiri
    👉|pointing right|menunjuk kanan
    👆|pointing up|menunjuk atas
    👇|pointing down|menunjuk bawah
    ✋|raised hand stop|angkat tangan berhenti
    👏|clapping applause|tepuk tangan
    🙌|raising hands hooray|angkat tangan hore
    🙏|folded hands please thanks|terima kasih mohon
    🤝|handshake deal|jabat tangan sepakat
    💪|strong arm|kuat otot
    ✍️|writing hand|menulis
    👀|eyes looking|mata melihat
    🤷|shrug|angkat bahu
    🙋|raising a hand|mengacungkan tangan
    🙇|bowing sorry|membungkuk maaf
    👶|baby|bayi
    👨‍👩‍👧|family|keluarga
    👥|people|orang orang
  `,
  hearts: `
    ❤️|red heart love|hati merah cinta
    🧡|orange heart|hati jingga
    💛|yellow heart|hati kuning
    💚|green heart|hati hijau
    💙|blue heart|hati biru
    💜|purple heart|hati ungu
    🤍|white heart|hati putih
    💔|broken heart|patah hati
    💯|hundred points|seratus sempurna
    ✅|done check|selesai centang
    ❌|cross wrong|silang salah
    ❗|exclamation important|tanda seru penting
    ❓|question|tanda tanya
    ⚠️|warning|peringatan
    🚫|forbidden|dilarang
    ⭐|star|bintang
    ✨|sparkles|berkilau
    🔥|fire hot|api panas
    🎉|party popper congratulations|selamat perayaan
    🎊|confetti|konfeti
    🎁|gift present|hadiah kado
    🎂|birthday cake|kue ulang tahun
    🏆|trophy|piala
    💡|idea light bulb|ide lampu
    💬|speech bubble|balon percakapan
    🔔|bell|lonceng
    ➡️|right arrow|panah kanan
    🆕|new|baru
  `,
  nature: `
    🐱|cat|kucing
    🐶|dog|anjing
    🐰|rabbit|kelinci
    🐟|fish|ikan
    🐔|chicken|ayam
    🐄|cow|sapi
    🐐|goat|kambing
    🦋|butterfly|kupu-kupu
    🌸|blossom flower|bunga sakura
    🌹|rose|mawar
    🌻|sunflower|bunga matahari
    💐|bouquet|buket bunga
    🌱|seedling|tunas
    🌴|palm tree|pohon kelapa
    🍀|four leaf clover luck|semanggi keberuntungan
    🌍|earth world|bumi dunia
  `,
  food: `
    🍚|rice|nasi
    🍜|noodles|mi
    🍲|stew soup|sup rebusan
    🍛|curry|kari
    🥟|dumpling|pangsit
    🍗|chicken leg|paha ayam
    🍞|bread|roti
    🍰|cake|kue
    🍌|banana|pisang
    🍎|apple|apel
    🥭|mango|mangga
    🌶️|chili pepper|cabai
    ☕|coffee|kopi
    🍵|tea|teh
    🥤|cold drink|minuman dingin
    🥥|coconut|kelapa
  `,
  things: `
    📦|parcel package|paket
    🛒|shopping cart|keranjang belanja
    🛍️|shopping bags|tas belanja
    💰|money bag|uang
    💳|credit card|kartu kredit
    🧾|receipt|struk nota
    🏷️|price tag|label harga
    📱|mobile phone|ponsel
    📞|telephone|telepon
    💻|laptop computer|laptop komputer
    📧|e-mail|surel
    📎|paper clip|klip kertas
    📄|document page|dokumen
    📝|note|catatan
    📅|calendar date|kalender tanggal
    ⏰|alarm clock|jam weker
    ⏳|hourglass wait|jam pasir tunggu
    📷|camera|kamera
    🔍|magnifier search|kaca pembesar cari
    🔒|lock|gembok kunci
    🔑|key|anak kunci
    🔧|wrench repair|kunci pas perbaikan
    💊|pill medicine|obat pil
    👕|shirt|kaus baju
    👗|dress|gaun
    👟|shoe|sepatu
    🎵|music|musik
  `,
  places: `
    🏠|house home|rumah
    🏢|office building|gedung kantor
    🏪|shop store|toko
    🏥|hospital clinic|rumah sakit klinik
    🏫|school|sekolah
    🕌|mosque|masjid
    🚗|car|mobil
    🛵|scooter motorbike|motor skuter
    🚚|delivery truck|truk pengiriman
    🚆|train|kereta
    ✈️|aeroplane|pesawat
    🚢|ship|kapal
    📍|location pin|lokasi
    🗺️|map|peta
    ☀️|sun|matahari
    🌧️|rain|hujan
    🌈|rainbow|pelangi
    🌙|moon night|bulan malam
  `,
};
