/** Code units from the steps between them: '(' is one, '!' adds 52 to the step it stands before. */
export function fromSteps(steps: string): number[] {
  const units: number[] = []
  let unit = 0x33ff
  for (let i = 0; i < steps.length; i++) {
    const step = steps.charCodeAt(i) - 39
    unit += step < 0 ? 52 : step
    if (step > 0) units.push(unit)
  }
  return units
}
