/** Fewer arrivals and departures than this say nothing: below it the normal approximation does not hold. */
export const fewestMoves = 25

/** How often the test may be wrong about any segment at all when nothing but chance moved people. */
const errorRate = 0.05

/** Horner's scheme, the highest power first. */
const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0)

// P. J. Acklam's rational approximation of the normal quantile; its relative error is below 1.15e-9.
const centralTop = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
]
const centralBottom = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1, 1,
]
const tailTop = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
]
const tailBottom = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1]
const tail = 0.02425

/** The value that a standard normal variable exceeds with a probability of at most a half. */
function exceededWith(probability: number): number {
  if (probability < tail) {
    const q = Math.sqrt(-2 * Math.log(probability))
    return -polynomial(tailTop, q) / polynomial(tailBottom, q)
  }
  const q = 0.5 - probability
  return (polynomial(centralTop, q * q) * q) / polynomial(centralBottom, q * q)
}

/**
 * How large |z| must be to lie beyond chance. People who change segment are as likely to come as to go when nothing but
 * chance moves them, so z = (arrivals − departures) / √(arrivals + departures) is nearly standard normal (McNemar's
 * test); with several segments looked at, each may err by an equal part of 5 % (Bonferroni).
 */
export const criticalZ = (segments: number): number => exceededWith(errorRate / (2 * segments))
