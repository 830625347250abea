// Colours of the page, for canvases: they follow the appearance that was chosen.

/** {text, muted, grid, accent, warm, page, states: {RUNNING, ...}}. */
export function colours() {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue(name).trim();
  return {
    text: of('--text'), muted: of('--muted'), grid: of('--line'), accent: of('--accent'), warm: of('--warm'), page: of('--panel'),
    scale: [of('--scale-0'), of('--scale-1'), of('--scale-2'), of('--scale-3')],
    series: [1, 2, 3, 4, 5, 6, 7, 8].map((i) => of(`--series-${i}`)),
    states: {
      RUNNING: of('--running'), COMPLETED: of('--completed'), PRUNED: of('--pruned'), FAILED: of('--failed'),
      CANCELLED: of('--cancelled'), QUEUED: of('--queued'), PAUSED: of('--warm'), LOST: of('--failed'),
    },
  };
}

/** Axes, texts and tooltips that every chart shares. */
export function frame(palette, option) {
  return {
    animation: false,
    textStyle: { color: palette.text, fontFamily: 'inherit' },
    grid: { left: 12, right: 20, top: 34, bottom: 12, containLabel: true },
    ...option,
    tooltip: {
      backgroundColor: palette.page, borderColor: palette.grid, textStyle: { color: palette.text, fontSize: 12 },
      confine: true, ...option.tooltip,
    },
  };
}

/** An axis of one kind: 'value', 'log' or 'category'. */
export function axis(palette, name, more = {}) {
  return {
    type: 'value', name, nameTextStyle: { color: palette.muted }, nameLocation: 'end', scale: true,
    axisLabel: { color: palette.muted, hideOverlap: true }, axisLine: { onZero: false, lineStyle: { color: palette.grid } },
    axisTick: { lineStyle: { color: palette.grid } }, splitLine: { lineStyle: { color: palette.grid, opacity: 0.6 } }, ...more,
  };
}

/** An axis below a chart: its name stands under its middle. */
export function below(palette, name, more = {}) {
  return axis(palette, name, { nameLocation: 'middle', nameGap: 26, splitLine: { show: false }, ...more });
}
