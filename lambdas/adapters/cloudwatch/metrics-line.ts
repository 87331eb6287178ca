/** Namespace of the product's own metrics. */
export const metricNamespace = 'AntrianPaspor'

/**
 * Figures as one log line that CloudWatch turns into metrics (embedded metric format), so that a function needs no right
 * but to write its log. Each is a count, told apart by the table it was made from.
 * @param figures by the name of their metric; never anything that identifies somebody
 * @param now milliseconds since 1970
 */
export const metricsLine = (
  task: string,
  table: string,
  metrics: Readonly<Record<string, number>>,
  now: number,
): string =>
  JSON.stringify({
    level: 'info',
    task,
    table,
    ...metrics,
    _aws: {
      Timestamp: now,
      CloudWatchMetrics: [
        {
          Namespace: metricNamespace,
          Dimensions: [['table']],
          Metrics: Object.keys(metrics).map((Name) => ({ Name, Unit: 'Count' })),
        },
      ],
    },
  })
