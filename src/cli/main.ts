export async function main(argv: readonly string[]): Promise<void> {
  console.log(process.version, argv)
}
