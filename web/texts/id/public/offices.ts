const offices = {
  title: 'Kantor imigrasi',
  description: 'Alamat, telepon, WhatsApp, media sosial, situs, dan email kantor imigrasi.',
  heading: 'Kantor imigrasi',
  lead: 'Kantor yang menerima pendaftaran antrian paspor di sini.',
  address: 'Alamat',
  phone: 'Telepon',
  whatsapp: 'WhatsApp',
  social: 'Media sosial',
  website: 'Situs',
  emails: 'Email',
  party: 'Paling banyak dalam satu pendaftaran',
  book: 'Pilih jadwal di kantor ini',
  subscription: {
    start: 'Beri tahu saya waktu bukanya',
    stop: 'Berhenti memberi tahu',
    on: 'Baik. Anda mendapat email begitu kantor ini mengumumkan waktu buka berikutnya.',
    off: 'Baik. Anda tidak lagi mendapat email tentang waktu buka kantor ini.',
  },
  empty: 'Belum ada kantor yang terdaftar.',
}

export default offices
export type OfficesTexts = typeof offices
