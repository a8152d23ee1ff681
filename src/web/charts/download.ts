/** Hands a file to the reader under a name. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The click has only asked for the file; it must still be there when the browser comes for it.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
