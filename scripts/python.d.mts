/** The name of a Python 3 on this machine, or null. */
export function findPython(): string | null

/** Python with the pinned packages, in a virtual environment made once; else a sentence that says why there is none. */
export function preparePython(program: {
  requirements: string
  folder: string
}): { python: string; absent?: undefined } | { absent: string; python?: undefined }
