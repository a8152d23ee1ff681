import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import type { MessageId } from '../messages/words.ts'

/** The messages that say what a shortcut does. */
export type ShortcutWords = Extract<MessageId, `shortcut.does.${string}`>

/**
 * A key of the keyboard as events name it (`?`, `p`), several to be pressed one after another, or one with the command
 * key of the system (`mod+k`), which works in fields too.
 */
export type Shortcut = { words: ShortcutWords; keys: readonly [string, ...string[]]; run: () => void }

const storageKey = 'single-keys'
/** How long the second key of a sequence may take, in milliseconds. */
const patience = 1500

const listeners = new Set<() => void>()
let inForce: readonly Shortcut[] = []
let begun: { key: string; at: number } | null = null

function change(next: readonly Shortcut[]): void {
  inForce = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether keys without a command key do anything: whoever dictates, or hits keys by accident, turns them off. */
const areSingleKeysOn = (): boolean => localStorage.getItem(storageKey) !== 'off'

export function turnSingleKeys(areOn: boolean): void {
  if (areOn) localStorage.removeItem(storageKey)
  else localStorage.setItem(storageKey, 'off')
  change(inForce)
}

export const useSingleKeys = (): boolean => useSyncExternalStore(subscribe, areSingleKeysOn)

/** Every shortcut that works on the screen as it is now. */
export const useShortcuts = (): readonly Shortcut[] => useSyncExternalStore(subscribe, () => inForce)

/** Makes keys do something for as long as the component is there; the sheet of shortcuts tells them by itself. */
export function useShortcut(words: ShortcutWords, keys: Shortcut['keys'], run: () => void): void {
  const runNow = useEffectEvent(run)
  const written = keys.join(' ')
  useEffect(() => {
    const [first = '', ...others] = written.split(' ')
    const shortcut: Shortcut = { words, keys: [first, ...others], run: () => runNow() }
    change([...inForce, shortcut])
    return () => change(inForce.filter((other) => other !== shortcut))
  }, [words, written])
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select') !== null)

/** What opens over the page has keys of its own; some of it stays in the document when it is closed. */
const isCovered = (): boolean =>
  [...document.querySelectorAll(':is([role="dialog"], [role="menu"], [role="listbox"]):not([data-closed])')].some(
    (element) => element.checkVisibility(),
  )

const pressed = ({ key, metaKey, ctrlKey }: KeyboardEvent): string =>
  (metaKey || ctrlKey ? `mod+${key}` : key).toLowerCase()

/** The shortcut that a key ends, given the one pressed just before. */
function found(key: string, now: number): Shortcut | undefined {
  const before = begun !== null && now - begun.at < patience ? begun.key : null
  const sequence = inForce.findLast(({ keys }) => keys.length === 2 && keys[0] === before && keys[1] === key)
  return sequence ?? inForce.findLast(({ keys }) => keys.length === 1 && keys[0] === key)
}

function hear(event: KeyboardEvent): void {
  const key = pressed(event)
  const isSingle = !key.startsWith('mod+')
  if (event.altKey || event.defaultPrevented || event.repeat) return
  if (isSingle && (!areSingleKeysOn() || isTyping(event.target) || isCovered())) return
  const shortcut = found(key, event.timeStamp)
  begun = shortcut === undefined ? { key, at: event.timeStamp } : null
  if (shortcut === undefined) return
  event.preventDefault()
  shortcut.run()
}

/** Listens to the keyboard; once for the whole page. */
export function useShortcutKeys(): void {
  useEffect(() => {
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [])
}
