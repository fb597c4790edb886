// The tests of this room start servers, databases and processes: a busy machine takes its time.
import { jest } from '@jest/globals';

jest.setTimeout(120_000);
