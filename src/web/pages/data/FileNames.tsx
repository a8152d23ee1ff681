/** Names of files that went in together. */
export const FileNames = ({ files }: { files: readonly string[] }) => (
  <span className="break-words">{files.join(', ')}</span>
)
