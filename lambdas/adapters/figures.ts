/** Namespace of the product's own metrics. */
export const namespace = 'AntrianPaspor'

/**
 * Figures as one log line that CloudWatch turns into metrics (embedded metric format), so that a function needs no right
 * but to write its log. Each is a count, told apart by the table it was made from.
 * @param figures by the name of their metric; never anything that identifies somebody
 * @param now milliseconds since 1970
 */
export const figuresLine = (
  task: string,
  table: string,
  figures: Readonly<Record<string, number>>,
  now: number,
): string =>
  JSON.stringify({
    level: 'info',
    task,
    table,
    ...figures,
    _aws: {
      Timestamp: now,
      CloudWatchMetrics: [
        {
          Namespace: namespace,
          Dimensions: [['table']],
          Metrics: Object.keys(figures).map((Name) => ({ Name, Unit: 'Count' })),
        },
      ],
    },
  })
