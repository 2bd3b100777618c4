/** Where a file lies in the folder that it was chosen with, else its name. */
export const pathOf = (file: File): string => file.webkitRelativePath || file.name

/** The files of what was dropped, folders gone through. Call it before the event is over: what it holds is gone then. */
export function filesIn(dropped: DataTransfer): Promise<File[]> {
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return Promise.resolve([...dropped.files])
  return Promise.all(entries.map(under)).then((found) => found.flat())
}

async function under(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    )
    return [file]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: File[] = []
  // A folder is told in parts, the last of them empty.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (part.length === 0) return found
    for (const inner of part) for (const file of await under(inner)) found.push(file)
  }
}
