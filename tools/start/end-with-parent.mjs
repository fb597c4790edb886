// Loaded into the server before itself: when the start program dies, however it dies, its line to us breaks and we end too.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
