const whole = new Intl.NumberFormat('zh-CN')

/** An amount as the API writes it ("106954.21"); the fen are smaller, never dropped. */
export function Money({ amount, signed }: { amount: string; signed?: boolean }) {
  const match = /^(-?)(\d+)\.(\d{2})$/.exec(amount)
  if (!match) throw new Error(`Not an amount to the fen: ${amount}`)
  const [, minus, yuan, fen] = match
  const sign = minus ? '−' : signed ? '+' : ''
  return (
    <span className="num">
      {sign}¥{whole.format(BigInt(yuan ?? '0'))}
      <span className="fen">.{fen}</span>
    </span>
  )
}
