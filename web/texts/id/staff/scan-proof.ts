import { lateDays } from '../../../../lambdas/contract/desk/late-days.ts'
import { idleMinutes } from '../../../lib/idle-minutes.ts'
import staff from '../shared/staff.ts'

const scanProof = {
  ...staff,
  title: 'Periksa bukti',
  description: 'Halaman petugas: memeriksa bukti pendaftaran di loket dan mencatat hasilnya.',
  lead: 'Pindai kode QR di bukti pendaftaran, atau ketik kode antriannya.',
  methods: {
    camera: 'Pindai dengan kamera',
    stopCamera: 'Matikan kamera',
    aim: 'Arahkan kamera ke kode QR. Bukti dibaca sendiri, tanpa menekan tombol.',
    viewfinder: 'Gambar kamera',
    starting: 'Kamera sedang dinyalakan…',
    photo: 'Foto atau gambar bukti',
    photoHint: 'Di ponsel: ambil foto kode QR. Di komputer: pilih gambar buktinya.',
    reading: 'Gambar sedang dibaca…',
    code: 'Kode antrian',
    codeHint:
      '8 huruf atau angka, misalnya 7K4M-2P9X. Pemindai genggam dapat langsung dipakai: halaman ini mengenalinya sendiri.',
    submit: 'Periksa',
    checking: 'Sedang diperiksa…',
    empty: 'Isi kode antrian di bukti pendaftaran.',
  },
  troubles: {
    'camera-refused':
      'Kamera tidak diizinkan. Izinkan kamera untuk alamat ini di setelan peramban, atau pakai foto atau kode antrian.',
    'camera-missing':
      'Kamera tidak ditemukan atau sedang dipakai program lain. Pakai foto, pemindai genggam, atau kode antrian.',
    'no-reader': 'Pembaca kode QR tidak dapat dimuat. Periksa internet lalu coba lagi, atau ketik kode antriannya.',
    'no-code-in-photo':
      'Tidak ada kode QR yang terbaca di gambar itu. Foto lebih dekat dan terang, atau ketik kode antriannya.',
    'no-picture': 'Berkas itu bukan gambar yang dapat dibuka. Pilih foto atau tangkapan layar.',
  },
  verdicts: {
    valid: { title: 'SAH', text: 'Bukti ini berlaku di sini hari ini. Cocokkan dengan e‑KTP.' },
    used: { title: 'SUDAH DIPAKAI', text: 'Semua pemohon di bukti ini sudah dilayani.' },
    'wrong-day': { title: 'BUKAN HARI INI', text: 'Bukti ini untuk hari lain.' },
    'wrong-office': { title: 'BUKAN KANTOR INI', text: 'Bukti ini untuk kantor lain.' },
    cancelled: { title: 'DIBATALKAN', text: 'Jadwal ini sudah dibatalkan dan tidak berlaku lagi.' },
    unknown: { title: 'TIDAK DIKENAL', text: 'Ini bukan bukti pendaftaran, atau kodenya keliru.' },
    forged: {
      title: 'PALSU',
      text: 'Tanda tangan digital bukti ini tidak benar. Bukti dibuat atau diubah orang lain.',
    },
    authentic: {
      title: 'ASLI, BELUM DIPERIKSA',
      text: 'Tanda tangan bukti benar. Tanpa sambungan belum diketahui apakah sudah dipakai atau dibatalkan: cocokkan kodenya dengan daftar cetak.',
    },
    unchecked: {
      title: 'BELUM DAPAT DIPERIKSA',
      text: 'Tanpa sambungan bukti ini tidak dapat diperiksa. Cocokkan dengan daftar cetak.',
    },
  },
  facts: {
    code: 'Kode antrian',
    arrival: 'Jadwal',
    office: 'Kantor',
    last: 'Catatan terakhir',
    moved: 'Bukti ini cetakan lama: jadwalnya sudah dipindah pemohon. Yang berlaku adalah jadwal di bawah ini.',
    alone:
      'Menurut isi bukti; server belum ditanya. Bila jadwalnya sudah dipindah pemohon, bukti lama masih menyebut yang dahulu.',
  },
  next: 'Pindai berikutnya',
  nextHint: 'atau tekan Esc',
  askAgain: 'Tanya server sekarang',
  party: {
    heading: (n: number) => (n === 1 ? 'Cocokkan dengan e‑KTP' : `Cocokkan ${n} pemohon dengan e‑KTP`),
    outcomes: 'Hasil setiap pemohon',
    person: (n: number, of: number) => `Pemohon ${n} dari ${of}`,
    matches: 'Yang cocok:',
    fields: { name: 'Nama', nik: 'NIK', birth: 'Tanggal lahir' },
    unseen: 'Nama dan NIK tidak disimpan di perangkat ini: lihat di daftar cetak.',
    allArrived: (n: number) => (n === 1 ? 'Datang' : `Semua datang (${n})`),
    restArrived: (n: number) => (n === 1 ? 'Sisanya datang (1)' : `Sisanya datang (${n})`),
    arrived: 'Datang',
    refuse: 'Tolak…',
    noShow: 'Tidak datang',
    about: (name: string) => ` ${name}`,
    undo: 'Batalkan catatan',
    waits: 'Menunggu dikirim.',
    onTheWay: 'Mungkin sudah sampai di server; dapat dibatalkan setelah tersambung.',
    presumed: 'Tidak datang (dicatat sendiri pada akhir hari)',
    recorded: (outcome: string, when: string, by: string) => `${outcome}, pukul ${when} oleh ${by}`,
    here: (outcome: string, when: string) => `${outcome}, pukul ${when}, di perangkat ini`,
    done: 'Semua pemohon sudah dicatat.',
  },
  outcomes: { arrived: 'Datang', refused: 'Ditolak', 'no-show': 'Tidak datang' },
  reasons: {
    'not-listed': 'Tidak tercantum dalam daftar cetak',
    'data-mismatch': 'Data tidak sesuai dengan e‑KTP atau dokumen lain',
    'no-proof': 'Tidak dapat menunjukkan bukti pendaftaran',
  },
  refusal: {
    reason: 'Alasan penolakan',
    choose: 'Pilih salah satu alasan.',
    remark: 'Catatan',
    remarkHint: 'Satu baris, paling banyak 200 huruf. Jangan menulis NIK.',
    submit: 'Catat penolakan',
    cancel: 'Tidak jadi',
  },
  remarks: {
    meanwhile: 'Petugas lain lebih dahulu mencatat. Yang tampil sekarang adalah catatan yang berlaku.',
    'not-kept': 'Perangkat ini tidak dapat menyimpan catatan tanpa sambungan. Tulis hasilnya di daftar cetak.',
    hidden: `Hasil pemeriksaan disembunyikan karena ${idleMinutes} menit tidak dipakai. Pindai buktinya lagi.`,
  },
  status: {
    label: 'Keadaan loket',
    online: 'Tersambung',
    offline: 'Tanpa sambungan',
    offlineText: `Bukti diperiksa di perangkat ini; hasil disimpan di sini paling lama ${lateDays} hari dan dikirim sendiri setelah tersambung.`,
    unknownDesk:
      'Loket kantor ini belum pernah dibuka di perangkat ini, jadi belum dapat dipakai tanpa sambungan. Loket yang dapat dibuka:',
    waiting: (n: number) => (n === 0 ? 'Tidak ada yang menunggu' : `${n} hasil menunggu dikirim`),
    sending: 'Sedang mengirim…',
    send: 'Kirim sekarang',
    signedOut: 'Sesi Anda berakhir. Login lagi supaya hasil dapat dikirim.',
    stuck: `Ada hasil yang belum diterima server. Hasil itu disimpan di perangkat ini paling lama ${lateDays} hari dan dikirim ulang sendiri.`,
    logIn: 'Login',
    others: (names: string) =>
      `Di perangkat ini masih ada hasil milik ${names}. Hasil itu terkirim setelah petugas tersebut login di sini.`,
    sound: 'Suara',
    today: (day: string) => `Hari ini menurut perangkat ini: ${day}. Samakan dengan kalender.`,
    clock: {
      fast: (minutes: number) =>
        `Jam perangkat ini terlalu cepat ${minutes} menit. Halaman ini memakai jam server; mintalah jamnya disetel.`,
      slow: (minutes: number) =>
        `Jam perangkat ini terlambat ${minutes} menit. Halaman ini memakai jam server; mintalah jamnya disetel.`,
      back: 'Jam perangkat ini diputar mundur. Tanpa sambungan, tanggal hari ini tidak pasti: samakan tanggal di setiap bukti dengan kalender, dan mintalah jamnya disetel.',
      unknown: 'Jam server belum diketahui. Tanggal hari ini diambil dari perangkat ini: samakan dengan kalender.',
    },
  },
  conflicts: {
    heading: (n: number) => `Perlu dilihat: ${n} hasil tidak tercatat`,
    line: (code: string, person: number, outcome: string, when: string) =>
      `${code}, pemohon ${person}: “${outcome}” pukul ${when}`,
    because: {
      'already-recorded': 'Sudah dicatat lebih dahulu.',
      'not-found': 'Jadwalnya tidak ditemukan di kantor Anda.',
      'not-today': `Bukan hari kedatangannya, atau sudah lewat lebih dari ${lateDays} hari.`,
      'already-cancelled': 'Jadwalnya sudah dibatalkan.',
      'idempotency-key-reused': 'Kuncinya sudah terpakai untuk catatan lain.',
      invalid: 'Isinya tidak dapat diterima server.',
      'too-late': `Tidak sempat terkirim dalam ${lateDays} hari.`,
    },
    existing: (outcome: string, when: string, by: string) => `Yang berlaku: ${outcome}, pukul ${when} oleh ${by}.`,
    clock: 'sistem',
    check: 'Periksa jadwal ini',
    dismiss: 'Sudah saya lihat',
  },
}

export default scanProof
export type ScanProofTexts = typeof scanProof
