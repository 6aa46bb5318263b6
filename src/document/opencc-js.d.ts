/** The package ships this dictionary without types: pairs `traditional simplified…`, parted by `|`. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string
  // biome-ignore lint/style/noDefaultExport: this is how the package exports it
  export default pairs
}
