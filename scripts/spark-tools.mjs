// Whether this machine has what Apache Spark needs: Python 3.10 or newer and Java 17 or newer.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { findPython } from './python.mjs'

const said = (command, args) => {
  const { stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  return `${stdout ?? ''}${stderr ?? ''}`
}

/** The versions found, or in `absent` a sentence that says what is missing. */
export function findSparkTools() {
  const python = findPython()
  const [, minor] = /^Python 3\.(\d+)/m.exec(python === null ? '' : said(python, ['--version'])) ?? []
  if (minor === undefined || Number(minor) < 10) return { absent: 'There is no Python 3.10 or newer here.' }
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java'
  const [, major] = /version "(\d+)/.exec(said(java, ['-version'])) ?? []
  if (major === undefined || Number(major) < 17)
    return { absent: 'There is no Java 17 or newer here; JAVA_HOME may name one.' }
  return { versions: `Python 3.${minor}, Java ${major}` }
}
