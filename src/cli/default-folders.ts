export const defaultFolder = 'regulars-data'
export const defaultDemoFolder = 'regulars-demo'
