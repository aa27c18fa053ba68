import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Desk, openDesk } from '../../src/data/desk.ts';
import { Seats } from '../../src/data/seats.ts';
import { folder } from '../folder.ts';
import { from, work } from '../works.ts';

const keys = ({ library }: Desk): readonly string[] => library.all().map(({ key }) => key);
/** The desk itself, for those who look at whether it is the same one. */
const itself = (desk: Desk): Desk => desk;

/** Seats for as many empty libraries as that, in a folder of their own; closed after the test. */
async function seatsFor(desks: number): Promise<Seats> {
  const home = await folder();
  // An empty library weighs a mebibyte.
  const seats = new Seats((name) => openDesk(join(home, name)), (desks + 0.5) * 2 ** 20);
  onTestFinished(() => seats.close());
  return seats;
}

test('three hundred libraries are opened and closed, and each still answers', async () => {
  const seats = await seatsFor(0);
  const names = Array.from({ length: 300 }, (_, number) => `guild-${number}`);
  await Promise.all(
    names.map((name, number) =>
      seats.use(name, ({ library }) =>
        library.merge([work('Liapi', 1700 + number, 'Factors')], from()),
      ),
    ),
  );
  for (const [number, name] of names.entries()) {
    expect(await seats.use(name, keys)).toEqual([`liapi${1700 + number}factors`]);
    expect(await seats.use(name, ({ finder }) => finder.find('liapi', { limit: 5 }))).toHaveLength(
      1,
    );
  }
});

test('the one used last stays open, however large it is', async () => {
  const seats = await seatsFor(0);
  const desk = await seats.use('a', itself);
  expect(await seats.use('a', itself)).toBe(desk);
  await seats.use('b', keys);
  expect(await seats.use('a', itself)).not.toBe(desk);
});

test('those least used are closed first, and no more than have to be', async () => {
  const seats = await seatsFor(3);
  const [a, b, c] = await Promise.all(['a', 'b', 'c'].map((name) => seats.use(name, itself)));
  expect(await seats.use('a', itself)).toBe(a);
  await seats.use('d', keys);
  expect(await seats.use('a', itself)).toBe(a);
  expect(await seats.use('c', itself)).toBe(c);
  expect(await seats.use('b', itself)).not.toBe(b);
});

test('one that is in use is never closed', async () => {
  const seats = await seatsFor(0);
  await seats.use('a', async (desk) => {
    await seats.use('b', keys);
    await seats.use('c', keys);
    expect(await seats.use('a', itself)).toBe(desk);
    await desk.library.merge([work('Liapi', 2025, 'Factors')], from());
  });
  expect(await seats.use('a', keys)).toEqual(['liapi2025factors']);
});

test('one that is asked for while it is being opened is opened once', async () => {
  const seats = await seatsFor(1);
  const [one, other] = await Promise.all([seats.use('a', itself), seats.use('a', itself)]);
  expect(one).toBe(other);
});

test('one that is being closed is waited for before it is opened again', async () => {
  const seats = await seatsFor(0);
  const told: string[] = [];
  let end: () => void = () => undefined;
  await seats.use('a', ({ library }) => {
    library.close = async () => {
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      told.push('closed');
    };
  });
  await seats.use('b', keys);
  const again = seats.use('a', () => told.push('opened'));
  await seats.use('c', keys);
  expect(told).toEqual([]);
  end();
  await again;
  expect(told).toEqual(['closed', 'opened']);
});

test('what the work throws is thrown, and the desk goes on', async () => {
  const seats = await seatsFor(0);
  const broken = (): never => {
    throw new Error('broken');
  };
  await expect(seats.use('a', broken)).rejects.toThrow('broken');
  expect(await seats.use('a', keys)).toEqual([]);
  await seats.use('b', keys);
  expect(await seats.use('a', keys)).toEqual([]);
});

test('what fails in closing is told to the next one who asks, once', async () => {
  const seats = await seatsFor(0);
  await seats.use('a', ({ library }) => {
    library.close = () => Promise.reject(new Error('the disk is broken'));
  });
  await seats.use('b', keys);
  await expect(seats.use('a', keys)).rejects.toThrow('the disk is broken');
  expect(await seats.use('a', keys)).toEqual([]);
});

test('at the end all are closed, what fails of it is told, and nothing is lent any more', async () => {
  const home = await folder();
  const seats = new Seats((name) => openDesk(join(home, name)), 2 ** 30);
  const closed: string[] = [];
  for (const name of ['a', 'b', 'c']) {
    await seats.use(name, ({ library }) => {
      library.close = async () => {
        closed.push(name);
        if (name === 'a') throw new Error('the disk is broken');
      };
    });
  }
  await expect(seats.close()).rejects.toThrow(AggregateError);
  expect(closed).toEqual(['a', 'b', 'c']);
  await expect(seats.use('a', keys)).rejects.toThrow('the desks are closed');
});
